import { readSigned, sign } from "./signature.ts";

/**
 * What the buttons under an answer do. `save` opens the form for one quotation, `choose` a menu of them, whose own id
 * says `pick`; the form's says `note`.
 */
const answerActions = [
	"previous",
	"at",
	"next",
	"context",
	"share",
	"up",
	"down",
	"save",
	"choose",
	"pick",
	"note",
] as const;

/** What the buttons under a page of a notebook do: show another one, or the same. */
const notebookActions = ["earlier", "here", "later"] as const;

export type AnswerAction = (typeof answerActions)[number];
export type NotebookAction = (typeof notebookActions)[number];
/** `tell` is of a question that nothing answers, see tell-me.ts. */
type Action = AnswerAction | NotebookAction | "tell";

const actions: readonly Action[] = [...answerActions, ...notebookActions, "tell"];

/** A button: what it does, and on which page it stands, from 0. */
export interface ButtonId<Doing = Action> {
	readonly action: Doing;
	/** The answer it stands under; for `tell` the question; of a notebook its channel and language, as `1200-en`. */
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

/** Whether it is a button of a notebook. */
export function isNotebooks(id: ButtonId): id is ButtonId<NotebookAction> {
	return notebookActions.some((one) => one === id.action);
}

/** Whether it belongs to an answer. */
export function isAnswers(id: ButtonId): id is ButtonId<AnswerAction> {
	return answerActions.some((one) => one === id.action);
}

/** Whether a custom id is, by its looks, that of a button which a page of an answer makes anew. */
export function isAnswersId(text: string): boolean {
	return text.startsWith("v1:") && !text.startsWith("v1:tell:");
}

const wordsShape = /^v1:([a-z]+):([\w-]{1,40}):(\d{1,3})$/;
