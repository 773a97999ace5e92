import { createHmac, timingSafeEqual } from "node:crypto";

/** What the buttons under an answer do. */
const actions = ["previous", "at", "next", "context", "share", "up", "down", "tell"] as const;
export type Action = (typeof actions)[number];

/** A button of an answer: what it does, and on which page it stands, from 0. */
export interface ButtonId {
	readonly action: Action;
	/** The answer's id; for `tell`, that of the question nothing answers. */
	readonly answer: string;
	readonly page: number;
}

/**
 * A button's custom id, `v1:<action>:<answer>:<page>:<signature>`, some 50 characters of the 100 that Discord takes.
 * @param place the server, or in direct messages the channel: elsewhere the id is worth nothing.
 */
export function customIdOf({ action, answer, page }: ButtonId, place: string, secret: Buffer): string {
	const words = `v1:${action}:${answer}:${page}`;
	return `${words}:${signatureOf(words, place, secret)}`;
}

/** What a custom id says, if this bot wrote it for this place; undefined for any other text. */
export function readCustomId(text: string, place: string, secret: Buffer): ButtonId | undefined {
	const [, words, name, answer, page, signature] = idShape.exec(text) ?? [];
	const action = actions.find((one) => one === name);
	if (!words || !action || !answer || !page || !signature) return undefined;
	const expected = Buffer.from(signatureOf(words, place, secret));
	const given = Buffer.from(signature);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
	return { action, answer, page: Number(page) };
}

/** Whether a custom id is, by its looks, that of a button which a page of an answer makes anew. */
export function isAnswersId(text: string): boolean {
	return text.startsWith("v1:") && !text.startsWith("v1:tell:");
}

const idShape = /^(v1:([a-z]+):([\w-]{1,40}):(\d{1,3})):([\w-]+)$/;

/** 96 bits are more than anybody can try by pressing. */
const signatureLength = 16;

function signatureOf(words: string, place: string, secret: Buffer): string {
	const whole = createHmac("sha256", secret).update(`${words}@${place}`).digest("base64url");
	return whole.slice(0, signatureLength);
}
