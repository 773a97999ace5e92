import { cut } from "../searched.ts";
import type { ArticlesAnswer } from "./per-article.ts";

/**
 * Which of the articles looked at answer nothing, and how many there are beside those looked at, in a line; empty where
 * neither is so. Where none answers, that is said elsewhere, and their names are left out.
 */
export function silentLine({ answered, silent, looked, of }: ArticlesAnswer): string {
	const names = silent.slice(0, 3).map(({ title }) => cut(title, 80));
	const others = silent.length - names.length;
	const more = others > 0 ? ` and ${others} other${others === 1 ? "" : "s"}` : "";
	return [
		answered && names.length > 0 ? `Nothing that answers in: ${names.join("; ")}${more}` : "",
		looked < of ? `Looked at: the ${looked} nearest of ${of} articles` : "",
	]
		.filter(Boolean)
		.join(" · ");
}
