import type { Message } from "discord.js";

/** What a reader sees of a message: its words, or those of the message it forwards, or of its cards. */
export function wordsIn({ content, embeds, messageSnapshots }: Message): string {
	const forwarded = messageSnapshots?.first()?.content;
	const cards = embeds.map(({ description }) => description ?? "").join("\n\n");
	return (
		[content, forwarded, cards].map((text) => withoutTags(text ?? "")).find((text) => text.trim() !== "") ??
		""
	);
}

/** Mentions, emoji and times are no words to those who read the message. */
function withoutTags(content: string): string {
	return content.replace(/<(?:@[!&]?|#|a?:\w+:|t:)[\w:-]+>/g, " ");
}
