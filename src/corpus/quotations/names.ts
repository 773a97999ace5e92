import { properWords } from "./proper-words.ts";

/** People of a kind. At a sentence's start they have a capital as names do. */
const groups = `critics experts officials analysts researchers scientists economists historians observers supporters
	opponents residents neighbors neighbours lawmakers authorities investigators prosecutors lawyers attorneys doctors
	voters reporters journalists police people parents students teachers workers nobody everybody somebody anybody everyone
	someone anyone none others many some most few both several`;

/** Words before a name that are no part of it. */
const titles = new Set(
	`mr mrs ms miss mx dr prof professor sir lord lady dame president presidents vice prime minister foreign deputy premier
	chancellor king queen prince princess pope cardinal bishop rev reverend father sister senator sen representative rep
	congressman congresswoman governor gov lt mayor councilman councilwoman speaker leader whip secretary general gen
	attorney chief justice judge magistrate director chairman chairwoman chairperson chair commissioner commander colonel
	col captain capt major maj sergeant sgt admiral adm officer detective sheriff ambassador editor reporter correspondent
	columnist anchor host analyst strategist spokesman spokeswoman spokesperson adviser advisor manager coach author
	candidate nominee republican republicans democrat democrats democratic gop state house senate us u.s american british
	russian chinese french german japanese indian israeli european former ex the a an and but when while if as in on at for
	after before since although though because so yet then now still even both meanwhile however despite like with by to
	from of or that not no according asked did does is was attorney rabbi imam sheikh ${groups}`.split(/\s+/),
);
const suffixes = /^(?:jr|sr|ii|iii|iv|phd|md)$/;
const bare = (word: string) => word.toLowerCase().replace(/[.,]+$/g, "");

/** The words of a name without titles before and possessive after it; empty where nothing is left. */
function nameWords(text: string): string[] {
	const words = text
		.replace(/['’]s?$/, "")
		.split(/\s+/)
		.filter(Boolean);
	let from = 0;
	words.forEach((word, index) => {
		const isOwner = index < words.length - 1 && /['’]s?$/.test(word);
		if (titles.has(bare(word)) || isOwner) from = index + 1;
	});
	return words.slice(from).map((word) => word.replace(/(?<=\p{Ll}{2})\.$/u, ""));
}

/** Hold an organisation's name rather than a person's. */
const organisations =
	/^(?:times|post|journal|news|party|committee|university|college|house|department|court|association|institute|center|centre|council|union|bank|group|company|inc|corp|agency|office|commission|congress|senate|ministry|street|america|states|nations|daily|magazine|herald|tribune|review|guardian|press|radio|television|network|foundation|fund|act|campaign|team|initiative|global|police|army|navy|church|school|hospital|museum|league|club|island|islands|city|county|river|lake|mount|beach|avenue|road|day|war|bill|amendment|plan|treaty|forum|organization|organisation|security|service|bureau|administration|republic|kingdom|coalition|alliance|front|movement|project|poll|hall|hotel|tower|airport|convention|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/i;

/** The names of an article, so that a surname can be given in full. */
export interface NameBook {
	/** The fullest form of a name that the article has, without titles. */
	fullName(text: string): string | null;
	/** The person a name is of, in full; undefined where the article names nobody in full whom it may be. */
	person(text: string): string | undefined;
	/** The one person whom the article introduces with this word, "editor", say. */
	withRole(role: string): string | undefined;
}

const nameWord = "(?:(?:\\p{Lu}|St|Mr|Mrs|Ms|Dr|Jr|Sr|Sen|Rep|Gov|Gen)\\.|\\p{Lu}[\\p{L}'’-]*)";
const run = new RegExp(
	`(?<![\\p{L}\\p{N}])${nameWord}(?:[ \u00A0](?:(?:de|van|von|der|den|al|bin|la|le|da|di|du|del|dos|el) ){0,2}${nameWord})+`,
	"gu",
);
const introduced = /(?<![\p{L}-])(\p{Ll}[\p{Ll}-]{3,}) $/u;
const described =
	/^,? (?:the|a|an) (?:[\p{L}'’-]+ ){0,3}?([\p{Ll}-]{4,})(?= (?:of|for|at|with|in|who|and)\b|,)/u;

/** Reads the names of an article, once. */
export function nameBookOf(body: string): NameBook {
	const full = new Map<string, number>();
	const roles = new Map<string, Set<string>>();
	for (const match of body.matchAll(run)) {
		const words = nameWords(match[0]).filter((word) => !suffixes.test(bare(word)));
		if (words.length < 2 || words.length > 4 || words.some((word) => organisations.test(bare(word))))
			continue;
		const name = words.join(" ").replace(/[’']s$/, "");
		full.set(name, (full.get(name) ?? 0) + 1);
		const before = introduced.exec(body.slice(Math.max(0, match.index - 40), match.index))?.[1];
		const end = match.index + match[0].length;
		const after = described.exec(body.slice(end, end + 80))?.[1];
		for (const role of [before, after]) if (role) roles.set(role, (roles.get(role) ?? new Set()).add(name));
	}
	const byLast = groupBy(full, (words) => words.at(-1) as string);
	const byFirst = groupBy(full, (words) => words[0] as string);
	const isProper = properWords(body);
	const fullNameOf = (text: string) => {
		const words = nameWords(text);
		const [word = ""] = words;
		if (words.length > 1) return longerName(words, full, isProper);
		const others = byLast.get(word.toLowerCase()) ?? byFirst.get(word.toLowerCase());
		return oneOf(others) ?? (others || isProper(word) ? word || null : null);
	};
	return {
		fullName: fullNameOf,
		person(text) {
			const name = fullNameOf(text);
			return name && full.has(name) ? name : undefined;
		},
		withRole(role) {
			const names = roles.get(role);
			return names?.size === 1 ? [...names][0] : undefined;
		},
	};
}

type Groups = ReadonlyMap<string, readonly (readonly [string, number])[]>;

function groupBy(full: ReadonlyMap<string, number>, key: (words: string[]) => string): Groups {
	const groups = new Map<string, [string, number][]>();
	for (const [name, count] of full) {
		const group = key(name.split(" ")).toLowerCase();
		groups.set(group, [...(groups.get(group) ?? []), [name, count]]);
	}
	return groups;
}

/** A name of several words, without a common word that opened its sentence: "Billionaire Jane Doe". */
function longerName(
	words: readonly string[],
	full: ReadonlyMap<string, number>,
	isProper: (word: string) => boolean,
): string | null {
	const [first = "", ...others] = words;
	if (others.length > 1 && !isProper(first)) return longerName(others, full, isProper);
	const tail = words.slice(-2).join(" ");
	const isKnown = words.length > 2 && (full.get(tail) ?? 0) > (full.get(words.join(" ")) ?? 0);
	return isKnown ? tail : words.join(" ");
}

/** The one full name there is, or the one that stands there far more often than all others. */
function oneOf(
	names: Groups extends ReadonlyMap<string, infer T> ? T | undefined : never,
): string | undefined {
	const [first, second] = (names ?? []).toSorted((a, b) => b[1] - a[1]);
	if (!first) return undefined;
	return !second || first[1] >= 3 * second[1] ? first[0] : undefined;
}
