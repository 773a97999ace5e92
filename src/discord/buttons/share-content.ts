import type { Language } from "../../languages/index.ts";
import { openingOf } from "../../search/shown.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import { limits } from "../messages/limits.ts";
import { shortText } from "../messages/quoted-text.ts";

/** The lines above a shared page: who shared it, the question, which articles were asked, what to think of the answer. */
export function shareContent(kept: KeptAnswer, sharer: string, language: Language): string {
	const { question, filters } = kept;
	const { answer } = language;
	const names = ["source", "author", "after", "before"] as const;
	const restricted = names.flatMap((name) =>
		filters[name] ? [`${answer.filters[name]} ${filters[name]}`] : [],
	);
	return [
		sharedBy(sharer, language),
		`**${shortText(question, 1200)}**`,
		restricted.length > 0 ? `-# ${answer.only(shortText(restricted.join(", "), 400))}` : "",
		openingOf(kept, language),
	]
		.filter((line) => line !== "")
		.join("\n");
}

/** The lines above shared quotations, which stood above them before: as many as there is room for. */
export function sharedLines(content: string, sharer: string, language: Language): string {
	const lines = [sharedBy(sharer, language), ...content.split("\n")];
	while (lines.join("\n").length > limits.content) lines.pop();
	return lines.join("\n");
}

function sharedBy(sharer: string, { answer }: Language): string {
	return `-# ${answer.sharedBy(shortText(sharer, 200))}`;
}
