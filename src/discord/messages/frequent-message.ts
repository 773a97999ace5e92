import type { APIEmbed } from "discord.js";
import type { Language } from "../../languages/index.ts";
import type { FrequentQuestion } from "../../state/frequent-questions.ts";
import { colours } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/** So much of a question tells which it is, and is two lines on a phone. */
const longestQuestion = 90;

/** What a server asks in vain, for those who look after it. */
export interface InVain {
	readonly unanswered: readonly FrequentQuestion[];
	readonly disliked: readonly FrequentQuestion[];
}

/** A card for each list that has something in it. */
export function frequentCards(
	{ unanswered, disliked }: InVain,
	{ intl, unanswered: words }: Language,
): APIEmbed[] {
	const lists = [
		{ title: words.mostAsked, questions: unanswered },
		{ title: words.mostDisliked, questions: disliked },
	];
	return lists
		.filter(({ questions }) => questions.length > 0)
		.map(({ title, questions }) => ({
			title,
			color: colours.none,
			description: questions.map((one) => lineOf(one, intl)).join("\n"),
		}));
}

/** "**12×** why was the gas deal stalled" */
function lineOf({ question, count }: FrequentQuestion, intl: string): string {
	return `**${count.toLocaleString(intl)}×** ${shortText(question.replace(/\s+/g, " "), longestQuestion)}`;
}
