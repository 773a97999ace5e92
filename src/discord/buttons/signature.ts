import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * A custom id, `<words>:<signature>`, that is known again as this bot's own.
 * @param words at most 80 characters of the 100 that Discord takes.
 * @param place the server, or in direct messages the channel: elsewhere the id is worth nothing.
 */
export function sign(words: string, place: string, secret: Buffer): string {
	return `${words}:${signatureOf(words, place, secret)}`;
}

/** The words of a custom id, if this bot signed them for this place; undefined for any other text. */
export function readSigned(text: string, place: string, secret: Buffer): string | undefined {
	const colon = text.lastIndexOf(":");
	if (colon < 0) return undefined;
	const words = text.slice(0, colon);
	const expected = Buffer.from(signatureOf(words, place, secret));
	const given = Buffer.from(text.slice(colon + 1));
	return given.length === expected.length && timingSafeEqual(given, expected) ? words : undefined;
}

/** 96 bits are more than anybody can try by pressing. */
const signatureLength = 16;

function signatureOf(words: string, place: string, secret: Buffer): string {
	const whole = createHmac("sha256", secret).update(`${words}@${place}`).digest("base64url");
	return whole.slice(0, signatureLength);
}
