import type { Language } from "../../languages/index.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import { strengthLine } from "../answer-message.ts";
import { shortText } from "../quoted-text.ts";

/** The lines above a shared page: who shared it, the question, which articles were asked, what to think of the answer. */
export function shareContent(
	{ question, filters, strength }: KeptAnswer,
	sharer: string,
	language: Language,
): string {
	const { answer } = language;
	const names = ["source", "author", "after", "before"] as const;
	const restricted = names.flatMap((name) =>
		filters[name] ? [`${answer.filters[name]} ${filters[name]}`] : [],
	);
	return [
		`-# ${answer.sharedBy(shortText(sharer, 200))}`,
		`**${shortText(question, 1200)}**`,
		restricted.length > 0 ? `-# ${answer.only(shortText(restricted.join(", "), 400))}` : "",
		strengthLine(strength, language),
	]
		.filter((line) => line !== "")
		.join("\n");
}
