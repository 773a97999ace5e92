/** A number in a text, however it is written, as the stretch of values it may stand for. */
export interface NumberRead {
	readonly low: number;
	/** The same as `low` but for decades, centuries and ranges. */
	readonly high: number;
}

/**
 * The numbers of a text: 12,000 · 83.5bn · $2 to $4 billion (both, and what lies between) · 12% · 3rd and third · seven,
 * twenty-one, a hundred and five · 1870s · the 19th century · Henry VIII. "One" and "first" are left out: they
 * seldom count anything.
 */
export function numbersIn(text: string): NumberRead[] {
	const found = mentionsIn(text);
	const ranges = found.flatMap((one, index) => {
		const next = found[index + 1];
		if (!next || !isRange(text, one, next)) return [];
		// "2 to 4 billion": the scale stands once.
		const low = one.scaled || !next.scaled ? one.low : one.low * next.scale;
		const scaled = low === one.low ? [] : [{ low, high: low }];
		return next.high > low ? [...scaled, { low, high: next.high }] : scaled;
	});
	return [...found.map(({ low, high }) => ({ low, high })), ...ranges];
}

/** Whether a number of a question may be one of these: the same value, or a value within a stretch, or a part of one. */
export function hasNumber(numbers: readonly NumberRead[], { low, high }: NumberRead): boolean {
	return numbers.some((other) => other.low <= high * nearly && low <= other.high * nearly);
}

/** Whether two numbers are the ends of a range: "2 to 4", "1914–1918", "between 2 and 4". */
function isRange(text: string, { start, end }: Mention, next: Mention): boolean {
	const between = text.slice(end, next.start);
	if (/^\s*(?:-|–|—|to|until)\s*[$€£¥]?\s*$/i.test(between)) return true;
	return /^\s*and\s*[$€£¥]?\s*$/i.test(between) && /\bbetween\s*[$€£¥]?\s*$/i.test(text.slice(0, start));
}

/** What is written in digits is often rounded a little: 83.5 billion is 83,500,000,000, whatever binary fractions make of it. */
const nearly = 1 + 1e-9;

interface Mention extends NumberRead {
	readonly start: number;
	readonly end: number;
	/** What "billion" multiplied it by; 1 where nothing did. */
	readonly scale: number;
	readonly scaled: boolean;
}

const units = wordsOf(
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
	(index) => index,
);
const tens = wordsOf("twenty thirty forty fifty sixty seventy eighty ninety", (index) => 20 + 10 * index);
const ordinals = new Map([
	...wordsOf(
		"zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
		(index) => index,
	),
	...wordsOf(
		"twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
		(index) => 20 + 10 * index,
	),
]);
const scales = new Map([
	["dozen", 12],
	["hundred", 100],
	["thousand", 1e3],
	["k", 1e3],
	["million", 1e6],
	["mn", 1e6],
	["m", 1e6],
	["billion", 1e9],
	["bn", 1e9],
	["trillion", 1e12],
	["tn", 1e12],
]);

function wordsOf(words: string, value: (index: number) => number): Map<string, number> {
	return new Map(words.split(" ").map((word, index) => [word, value(index)]));
}

const anyOf = (words: Iterable<string>) => [...words].join("|");
const written = `(?:${anyOf(tens.keys())})(?:[\\s-](?:${anyOf(units.keys())}|${anyOf(ordinals.keys())}))?|${anyOf(units.keys())}|${anyOf(ordinals.keys())}`;
const scaleWord = "dozen|hundred|thousand|million|billion|trillion";
const spelled = new RegExp(
	`\\b(?:(?:${written}|an?)[\\s-](?=(?:${scaleWord})\\b))?(?:(?:${scaleWord})(?:th)?s?\\b(?:\\s+(?:and\\s+)?)?)*(?:(?:${written})\\b)?`,
	"giu",
);
const digits =
	/(?<![\p{L}\p{N}.])(\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?|\p{Nd}+(?:\.\p{Nd}+)?)(?:\s?-?(?:(dozen|hundred|thousand|million|billion|trillion)\b|(bn|mn|tn|k|m)(?![\p{L}\p{N}]))|(['’]?s(?![\p{L}\p{N}])|(?:st|nd|rd|th)(?![\p{L}\p{N}])))?/giu;
const roman = /(?<=\p{Lu}\p{Ll}+\s)(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?![\p{L}\p{N}.])/gu;

function mentionsIn(text: string): Mention[] {
	return [...inDigits(text), ...inWords(text), ...inRoman(text)].sort((a, b) => a.start - b.start);
}

function inDigits(text: string): Mention[] {
	return Array.from(text.matchAll(digits), (match) => {
		const [all, number = "", word, short, ending = ""] = match;
		const scale = scales.get((word ?? short ?? "").toLowerCase()) ?? 1;
		const value = Number(number.replaceAll(",", "")) * scale;
		const after = text.slice(match.index + all.length);
		const place = { start: match.index, end: match.index + all.length, scale, scaled: scale !== 1 };
		return { ...place, ...stretchOf(value, ending, after) };
	});
}

/** A decade, a century, or the value alone. */
function stretchOf(value: number, ending: string, after: string): NumberRead {
	if (/s$/i.test(ending) && value % 10 === 0 && value >= 1000)
		return { low: value, high: value + (value % 100 === 0 ? 99 : 9) };
	if (/^[\s-]century/i.test(after) && value < 30) return { low: 100 * (value - 1), high: 100 * value };
	return { low: value, high: value };
}

function inWords(text: string): Mention[] {
	return Array.from(text.matchAll(spelled)).flatMap((match) => {
		const all = match[0].replace(/\s+(?:and\s*)?$/i, "");
		const words = all
			.toLowerCase()
			.split(/[\s-]+/)
			.filter((word) => word !== "and");
		if (all === "" || /^(?:one|first|second|zero|an?)$/i.test(all)) return [];
		// A digit before it has taken the scale already: "83.5 billion".
		if (scales.has(words[0] ?? "") && /\p{Nd}\s?-?$/u.test(text.slice(0, match.index))) return [];
		const value = valueOfWords(words);
		const after = text.slice(match.index + all.length);
		const scaled = words.some((word) => scales.has(word));
		const place = { start: match.index, end: match.index + all.length, scaled };
		return [{ ...place, scale: lastScale(words), ...stretchOf(value, "", after) }];
	});
}

function valueOfWords(words: readonly string[]): number {
	let total = 0;
	let part = 0;
	for (const word of words) {
		const plain = word.replace(/(?<=d|n)(?:th)?s?$/, "");
		const scale = scales.get(plain) ?? scales.get(word);
		if (scale === undefined) part += units.get(word) ?? tens.get(word) ?? ordinals.get(word) ?? 0;
		else if (scale >= 1000) {
			total += (part || 1) * scale;
			part = 0;
		} else part = (part || 1) * scale;
	}
	return total + part;
}

function lastScale(words: readonly string[]): number {
	return scales.get(words.at(-1) ?? "") ?? 1;
}

function inRoman(text: string): Mention[] {
	return Array.from(text.matchAll(roman)).flatMap((match) => {
		const [all, tensPart = "", rest = ""] = match;
		if (all === "" || all === "I") return [];
		const ones: Record<string, number> = { IX: 9, IV: 4 };
		const value =
			10 * tensPart.length + (ones[rest] ?? (rest.startsWith("V") ? 4 + rest.length : rest.length));
		return [
			{
				start: match.index,
				end: match.index + all.length,
				low: value,
				high: value,
				scale: 1,
				scaled: false,
			},
		];
	});
}
