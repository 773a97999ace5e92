import { withoutAccents, withoutUnseen } from "../library/accents.ts";

/** A text as people compare it: without case, accents, kinds of quotation marks and dashes, runs of white space. */
export function plain(text: string): string {
	return plainWithOffsets(text).plain;
}

/** The plain form of a text, and for each of its code units the offset in the text that it came from. */
export function plainWithOffsets(text: string): { plain: string; offsets: number[] } {
	let result = "";
	const offsets: number[] = [];
	let at = 0;
	// A letter and its marks are one: whether a mark may be left out depends on the letter.
	for (const [character] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
		for (const unit of plainCharacter(character)) {
			if (unit === " " && (result === "" || result.endsWith(" "))) continue;
			result += unit;
			offsets.push(...Array.from(unit, () => at));
			while (offsets.length < result.length) offsets.push(at);
		}
		at += character.length;
	}
	return { plain: result, offsets };
}

function plainCharacter(character: string): string {
	const plain = plainCharacters.get(character) ?? makePlain(character);
	plainCharacters.set(character, plain);
	return plain;
}

/** Texts have few different characters, and each takes longer to fold than to look up. */
const plainCharacters = new Map<string, string>();

function makePlain(character: string): string {
	if (/[“”„«»「」"]/.test(character)) return '"';
	if (/[‘’‚`]/.test(character)) return "'";
	if (/\p{Pd}/u.test(character)) return "-";
	if (/\s/.test(character)) return " ";
	return withoutAccents(withoutUnseen(character)).toLowerCase();
}
