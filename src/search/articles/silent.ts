import { english, type Language } from "../../languages/index.ts";
import { firstTitles } from "../searched.ts";
import type { ArticlesAnswer } from "./per-article.ts";

/**
 * Which of the articles looked at answer nothing, and how many there are beside those looked at, in a line; empty where
 * neither is so. Where none answers, that is said elsewhere, and their names are left out.
 */
export function silentLine(
	{ answered, silent, looked, of }: ArticlesAnswer,
	language: Language = english,
): string {
	const { compared } = language;
	return [
		answered && silent.length > 0 ? compared.silent(firstTitles(silent, 80, language)) : "",
		looked < of ? compared.looked(looked, of) : "",
	]
		.filter(Boolean)
		.join(" · ");
}
