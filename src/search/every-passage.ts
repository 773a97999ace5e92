import type { Library } from "../library/library.ts";
import type { Quoted } from "./answer.ts";
import { quote } from "./quoted.ts";

/** All passages, article by article, in the order of the text. @throws {NotVerbatimError} see `quote`. */
export function everyPassage(library: Library): Quoted[] {
	return library
		.cards()
		.flatMap(({ id }) =>
			library.passagesOf(id).map((one) => quote(library, id, one.paragraph, one, one.text)),
		);
}
