import type { Message as DiscordMessage } from "discord.js";

/** What a message says to the bot: its words without the mention. */
export function wordsTo({ client, content }: DiscordMessage): string {
	return content.replaceAll(new RegExp(`<@!?${client.user?.id}>`, "g"), " ").trim();
}

/** A question and the id of who asked it, as far as that is known. */
export interface QuestionBehind {
	readonly question: string;
	readonly user: string | undefined;
}

/**
 * The question that a message of the bot's own answers, as far as Discord can tell: repeated in bold at its
 * beginning, or said in the message it replies to. So it is known after a restart as well.
 */
export async function questionBehind(answer: DiscordMessage): Promise<QuestionBehind | undefined> {
	if (answer.author.id !== answer.client.user?.id) return undefined;
	const echoed = /^\*\*(.+)\*\*(?:\n|$)/.exec(answer.content)?.[1];
	if (echoed) return { question: unescapeMarkdown(echoed), user: answer.interactionMetadata?.user.id };
	if (!answer.reference) return undefined;
	// Gone, or out of reach: then it answers nothing that can be told.
	const before = await answer.fetchReference().catch(() => undefined);
	if (!before) return undefined;
	if (before.author.bot) return questionBehind(before);
	const question = wordsTo(before);
	return question ? { question, user: before.author.id } : undefined;
}

function unescapeMarkdown(markdown: string): string {
	return markdown.replace(/\\([\\*_~|`<[\]#>+.)-])/g, "$1");
}
