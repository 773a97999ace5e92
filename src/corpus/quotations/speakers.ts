import { type NameBook, nameBookOf } from "./names.ts";
import type { Subject } from "./subject.ts";
import { prepositions } from "./words.ts";

/** Where a subject stands: offsets into the body. */
interface Place {
	/** Number of the paragraph. */
	readonly paragraph: number;
	readonly paragraphStart: number;
	readonly sentenceStart: number;
	readonly at: number;
}

/** Finds out who the subject of a verb of saying is. Asked in the order of the text. */
export interface Speakers {
	/** The full name as far as the article gives it; null where it does not say. */
	nameOf(subject: Subject, place: Place): string | null;
}

/** @param body of the article. */
export function speakersOf(body: string): Speakers {
	const book = nameBookOf(body);
	const genders = gendersIn(body);
	const mentions = mentionsIn(body, book);
	let recent: { readonly name: string; readonly paragraph: number } | undefined;

	function resolve(subject: Subject, place: Place): string | null {
		if (subject.kind === "name") return book.fullName(subject.head);
		if (subject.apposed) return book.fullName(subject.apposed);
		if (subject.kind === "pronoun") return learned(ofPronoun(subject.head, place), subject.head);
		const author = writing.exec(subject.head)?.[1];
		if (author) return book.fullName(author);
		const role = /^(?:the|its|their|his|her) (?:.* )?(\S+)$/i.exec(subject.head)?.[1];
		return (role && book.withRole(role.toLowerCase())) ?? null;
	}

	/** Whom "she" has meant, "he" will not mean. */
	function learned(name: string | null, pronoun: string): string | null {
		const last = name === null ? "" : lastOf(name);
		if (last !== "" && !genders.has(last)) genders.set(last, pronoun === "he" ? "he" : "she");
		return name;
	}

	/** The subject of the sentence so far, else the one person named in the paragraph, else who spoke last. */
	function ofPronoun(pronoun: string, place: Place): string | null {
		if (pronoun !== "he" && pronoun !== "she") return null;
		const fits = (name: string) => (genders.get(lastOf(name)) ?? pronoun) === pronoun;
		const before = mentionsBefore(mentions, place).filter(({ name }) => fits(name));
		const near = before.filter(({ start }) => start >= place.sentenceStart);
		const subject = near.findLast(({ acts }) => acts);
		if (subject) return subject.name;
		const spoke = recent && place.paragraph - recent.paragraph <= 1 && fits(recent.name) ? recent.name : null;
		const named = new Set(before.map(({ name }) => name));
		if (named.size === 0) return spoke;
		if (named.size === 1) return before[0]?.name ?? null;
		return near.length === 0 && recent?.paragraph === place.paragraph && spoke && named.has(spoke)
			? spoke
			: null;
	}

	return {
		nameOf(subject, place) {
			const name = resolve(subject, place);
			if (name) recent = { name, paragraph: place.paragraph };
			return name;
		},
	};
}

function lastOf(name: string): string {
	return name.split(" ").at(-1)?.toLowerCase() ?? "";
}

/** What somebody wrote says what they say: "Ann Lee’s note". */
const writing =
	/^(\p{Lu}.*?)['’]s? (?:\p{Ll}+ )?(?:note|letter|statement|book|report|article|essay|column|memoir|diary|email|e-mail|tweet|post|memo|speech|testimony)$/u;

type Gender = "he" | "she";

/** What the titles of an article tell: "Mr. Xi". A surname with both is nobody's. */
function gendersIn(body: string): Map<string, Gender | undefined> {
	const genders = new Map<string, Gender | undefined>();
	for (const [, title = "", surname = ""] of body.matchAll(
		/\b(Mr|Mrs|Ms|Miss|Sir)\.? (\p{Lu}[\p{L}'’-]+)/gu,
	)) {
		const gender = title === "Mr" || title === "Sir" ? "he" : "she";
		const key = surname.toLowerCase().replace(/['’]s?$/, "");
		genders.set(key, genders.has(key) && genders.get(key) !== gender ? undefined : gender);
	}
	return genders;
}

const capitalised =
	/(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*(?: (?:(?:de|van|von|der|al|bin|la) ){0,2}\p{Lu}[\p{L}'’-]*)*/gu;

/** A person whom the article names in full somewhere, or with a title here. */
interface Mention {
	readonly name: string;
	readonly start: number;
	/** A verb seems to follow. */
	readonly acts: boolean;
}

function mentionsIn(body: string, book: NameBook): Mention[] {
	return [...body.matchAll(capitalised)].flatMap(({ 0: words, index }) => {
		if (/['’]s?$/.test(words)) return [];
		const isTitled = /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? $/.test(body.slice(Math.max(0, index - 6), index));
		const name = book.person(words) ?? (isTitled ? book.fullName(words) : null);
		if (!name) return [];
		const end = index + words.length;
		const next = /^ (\p{Ll}+)/u.exec(body.slice(end, end + 20))?.[1];
		const acts = next !== undefined && !prepositions.has(next) && next !== "and" && next !== "or";
		return [{ name, start: index, acts }];
	});
}

/** Whom a pronoun means stands near: further back than so many names nobody looks. */
const mentionsLookedAt = 20;

/** The mentions of the paragraph before a place, the last ones. */
function mentionsBefore(mentions: readonly Mention[], { paragraphStart, at }: Place): Mention[] {
	let [low, high] = [0, mentions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle] as Mention).start < at) low = middle + 1;
		else high = middle;
	}
	return mentions
		.slice(Math.max(0, low - mentionsLookedAt), low)
		.filter(({ start }) => start >= paragraphStart);
}
