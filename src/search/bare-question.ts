import type { WordRanks } from "../model/word-ranks.ts";
import { piecesOf } from "./question.ts";

/**
 * What a question asks, whatever stands around it: without mentions, links, emoji, Markdown, a command before it, a
 * greeting, thanks and "can you tell me"; without signs; with apostrophes that were left out. Two people who ask the
 * same get the same answer. Never shown: the echo keeps what was typed.
 * @returns words in order with one space between them; what was given where nothing would be left.
 */
export function bareQuestion(question: string, ranks: WordRanks): string {
	const text = withoutManners(question.normalize("NFKC").replace(notWords, " "));
	const words = piecesOf(withFullStops(text))
		.filter((piece) => /[\p{L}\p{N}]/u.test(piece))
		.map((piece) => plainPiece(piece, ranks));
	return words.length > 0 ? words.join(" ") : question;
}

/** Discord's mentions, emoji and times, web addresses, pictures, and the signs of Markdown. */
const notWords =
	/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]*:|id:)[^>\s]*>|https?:\/\/\S+|\p{Extended_Pictographic}\uFE0F?|:[a-z0-9_]+:(?=\s|$)|[*_~`|]{1,3}(?=\S)|(?<=\S)[*_~`|]{1,3}/giu;

/** The United States in any spelling but "us", which is a word: the model knows neither case nor, then, the country. */
function withFullStops(text: string): string {
	return text.replace(/\bU\.?S\.?A\b\.?|\bUS\b|\bU\.S\b(?!\.)/g, "U.S.");
}

const before = [
	/^\/ask\b(?:\s+question:)?\s*/i,
	/^@\S+\s+/,
	/^(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|dear|good (?:morning|afternoon|evening|day))(?:\s+(?:there|all|everyone|everybody|guys|folks|team|bot|passim))*\b[\s,.!:;–—-]*/i,
	/^passim\b[\s,.!:;–—-]+/i,
	/^(?:thanks|thank you|thx)(?: in advance| so much| a lot| very much)?[\s,.!:;–—-]+/i,
	/^(?:ok|okay|um+|uh+|hmm+|please|pls|plz)\b[\s,.!:;–—-]+/i,
	/^(?:sorry|excuse me|well|just|quick question|question|one question|a question)\b\s*[,.!:;–—-]+\s*/i,
	/^(?:(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody|any of you)(?: please| kindly| maybe| perhaps| possibly)*|(?:does|do) (?:anyone|anybody|someone|any of you|you)(?: here| all| happen to)?|please|pls|kindly|(?:i|we)(?:['’]d| would) (?:really )?(?:like|love)(?: you)?(?: to)?|(?:i|we) (?:just )?(?:want|need|wanted)(?: you)? to|(?:i|we)(?:['’]m| am|['’]re| are| was| were) (?:just )?(?:wondering|curious)|any idea|let me)?\s*(?:please\s+)?(?:tell|explain(?: to)?|remind|show|inform|know|find out|ask|help me understand|enlighten)\b\s*(?:me|us|to me|to us)?\b[\s,:]*(?:please\b[\s,:]*)?(?:again\b\s*)?(?:about\s+(?=(?:what|who|why|when|where|how|which|whether)\b))?(?=(?:what|who|whom|whose|why|when|where|how|which|whether|if|about|the|is|are|was|were|did|does|do)\b)/i,
	/^(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody|any of you)(?: please| kindly)* (?:tell|show|remind|give) (?:me|us)\b[\s,:]*(?:about\s+|something about\s+|of\s+)?/i,
	/^(?:i|we)(?:['’]m| am|['’]re| are| was| were) (?:just )?(?:wondering|curious)(?: about)?[\s,:]+/i,
	/^any idea\s+/i,
];
const after = [
	/[\s,.!?;–—-]*\b(?:please|pls|plz)[\s.!?]*$/i,
	/[\s,.!?;–—-]*\b(?:(?:many |a lot of )?thanks|thank you|thank u|thx|ty|tysm|cheers|much appreciated)(?: in advance| so much| a lot| very much| a bunch| for (?:your|the|any) (?:help|answer)| guys| all| everyone| bot| passim)*[\s.!?]*$/i,
	/[\s,.!?;–—-]+@\S+[\s.!?]*$/,
	/[\s,.!?;–—-]+(?:bot|passim)[\s.!?]*$/i,
	/[\s,.!;–—-]*\b(?:lol|lmao|btw|asap)[\s.!?]*$/i,
];

function withoutManners(text: string): string {
	let bare = text.trim();
	for (let length = -1; length !== bare.length; ) {
		length = bare.length;
		for (const pattern of [...before, ...after]) {
			const less = bare.replace(pattern, "").trim();
			if (/[\p{L}\p{N}]/u.test(less)) bare = less;
		}
	}
	return bare;
}

/** Contractions that are no words without their apostrophe. */
const contractions = new Map(
	"can't won't don't didn't doesn't isn't aren't wasn't weren't couldn't shouldn't wouldn't hasn't haven't hadn't what's who's where's when's how's why's that's there's they're you're i'm i've"
		.split(" ")
		.map((word) => [word.replace("'", ""), word]),
);

/** A word as it is read: one kind of apostrophe, no possessive ending, whether it was typed with its apostrophe or not. */
function plainPiece(piece: string, ranks: WordRanks): string {
	const straight = piece.replace(/[’‘ʼ]/g, "'");
	const whole = contractions.get(straight.toLowerCase());
	if (whole) return whole;
	const owner = straight.replace(/'s?$/i, "");
	if (owner !== straight && !contractions.has(straight.replace("'", "").toLowerCase())) return owner;
	// "Russias" for "Russia's": no word of its own, but one with an ending.
	const [, stem = ""] = /^(\p{L}{3,})s$/iu.exec(straight) ?? [];
	return stem !== "" && ranks(straight) === undefined && ranks(stem) !== undefined ? stem : straight;
}
