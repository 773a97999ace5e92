import { MessageFlags } from "discord.js";
import { UsageError } from "../../errors.ts";
import { languageOf } from "../../languages/index.ts";
import { longestQuestion } from "../../search/question.ts";
import { pagedAnswer } from "../buttons/paged-answer.ts";
import { shortPlain } from "../messages/quoted-text.ts";
import { reply } from "../reply.ts";
import type { MessageCommand } from "./command.ts";
import { messageCommand } from "./message-command.ts";
import { wordsIn } from "./words-in.ts";

/** So much of a message is repeated above its answer. */
const longestEcho = 200;

/** Asks what a message says, for whoever picked it alone: its author did not ask. */
export const askAboutThis = {
	data: messageCommand("Ask about this").toJSON(),

	async execute(interaction, engine, service) {
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const words = wordsIn(interaction.targetMessage).trim();
		if (!/[\p{L}\p{N}]/u.test(words)) throw new UsageError(({ asked }) => asked.noWordsThere);
		const language = languageOf(interaction.locale);
		const request = { question: shortPlain(words, longestQuestion), language: language.code };
		const answer = await engine.ask(request);
		const question = shortPlain(answer.question, longestEcho);
		const asked = { place: interaction, asker: interaction.user.id, language, isPrivate: true, request };
		await reply(interaction, pagedAnswer({ ...answer, question }, { echo: true, ...asked }, engine, service));
	},
} satisfies MessageCommand;
