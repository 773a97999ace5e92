import type { KeptAnswer } from "../../state/kept-answers.ts";
import { strengthLine } from "../answer-message.ts";
import { shortText } from "../quoted-text.ts";

/** The lines above a shared page: who shared it, the question, which articles were asked, what to think of the answer. */
export function shareContent({ question, filters, strength }: KeptAnswer, sharer: string): string {
	const restricted = Object.entries(filters).map(([name, value]) => `${name} ${value}`);
	return [
		`-# Shared by ${shortText(sharer, 200)}`,
		`**${shortText(question, 1200)}**`,
		restricted.length > 0 ? `-# Only ${shortText(restricted.join(", "), 400)}` : "",
		strengthLine(strength),
	]
		.filter((line) => line !== "")
		.join("\n");
}
