import type { ChatInputCommandInteraction, MessageComponentInteraction } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import type { Whose } from "../../state/kept-of.ts";
import { managedServer } from "../manners/manager.ts";
import { type Counts, forgetMessage, forgottenMessage, type Scope } from "../messages/forget-message.ts";
import { type Message, textMessage } from "../messages/message.ts";
import type { Service } from "../service.ts";
import { placeName } from "./place.ts";
import { sign } from "./signature.ts";
import { signedPress } from "./signed-press.ts";

/** A message and what is attached to it. */
type MessageWithFile = Message & { readonly files?: readonly { attachment: Buffer; name: string }[] };

/**
 * What is kept of a person or of a server: how much, all of it in a file, and a button to have it forgotten.
 * @throws {UserError} where somebody asks about a server that they may not manage.
 */
export function keptCard(
	interaction: ChatInputCommandInteraction,
	scope: Scope,
	service: Service,
): MessageWithFile {
	const whose = whoseOf(interaction, scope);
	const language = languageOf(interaction.locale);
	const kept = { ...service.state.keptOf(whose), conversations: service.conversations.of(whose) };
	const counts = Object.fromEntries(Object.entries(kept).map(([kind, all]) => [kind, all.length])) as Counts;
	if (Object.values(counts).every((count) => count === 0)) return textMessage(language.forget.nothing[scope]);
	const attachment = Buffer.from(JSON.stringify({ of: whose, ...kept }, null, "\t"));
	const hasFile = attachment.length <= interaction.attachmentSizeLimit;
	const customId = sign(`forget:${scope}`, placeName(interaction), service.state.secret);
	const card = forgetMessage({ scope, counts, hasFile, language, customId });
	return hasFile ? { ...card, files: [{ attachment, name: "passim.json" }] } : card;
}

/** Forgets it, and says how much it was. */
export const handleForget = signedPress(async ({ interaction, words: [word], service }) => {
	const scope = word === "server" ? "server" : "me";
	const whose = whoseOf(interaction, scope);
	const counts = {
		...service.state.forgetAllOf(whose),
		conversations: service.conversations.forget(whose),
	};
	if ("user" in whose) service.languages.delete(whose.user);
	await interaction.update({ ...forgottenMessage(scope, counts, languageOf(interaction.locale)) });
});

function whoseOf(
	interaction: ChatInputCommandInteraction | MessageComponentInteraction,
	scope: Scope,
): Whose {
	return scope === "me" ? { user: interaction.user.id } : { guild: managedServer(interaction) };
}
