import { readSigned, sign } from "./signature.ts";

/** What the buttons under an answer do. */
const actions = ["previous", "at", "next", "context", "share", "up", "down"] as const;
export type Action = (typeof actions)[number];

/** A button of an answer: what it does, and on which page it stands, from 0. */
export interface ButtonId {
	readonly action: Action;
	readonly answer: string;
	readonly page: number;
}

/**
 * A button's custom id, `v1:<action>:<answer>:<page>:<signature>`, some 50 characters of the 100 that Discord takes.
 * @param place the server, or in direct messages the channel: elsewhere the id is worth nothing.
 */
export function customIdOf({ action, answer, page }: ButtonId, place: string, secret: Buffer): string {
	return sign(`v1:${action}:${answer}:${page}`, place, secret);
}

/** What a custom id says, if this bot wrote it for this place; undefined for any other text. */
export function readCustomId(text: string, place: string, secret: Buffer): ButtonId | undefined {
	const words = readSigned(text, place, secret) ?? "";
	const [, name, answer, page] = wordsShape.exec(words) ?? [];
	const action = actions.find((one) => one === name);
	if (!action || !answer || !page) return undefined;
	return { action, answer, page: Number(page) };
}

/** Whether a custom id is, by its looks, that of a button of an answer. */
export function isAnswersId(text: string): boolean {
	return text.startsWith("v1:");
}

const wordsShape = /^v1:([a-z]+):([\w-]{1,40}):(\d{1,3})$/;
