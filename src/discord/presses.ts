import { handleForget } from "./buttons/forget-all.ts";
import { handleRead } from "./buttons/read-article.ts";
import { handleSettings } from "./buttons/settings-card.ts";
import type { PressHandler } from "./buttons/signed-press.ts";
import { askOnId, openAskOn } from "./conversation/ask-on.ts";

/** Who handles the components that are no answer's, by the first word of their custom ids. */
const handlers: ReadonlyMap<string, PressHandler> = new Map([
	["settings", handleSettings],
	["forget", handleForget],
	["read", handleRead],
	[askOnId.slice(0, askOnId.indexOf(":")), openAskOn],
]);

/** Undefined where a custom id is that of an answer, or nobody's. */
export function pressHandlerOf(customId: string): PressHandler | undefined {
	return handlers.get(customId.slice(0, customId.indexOf(":")));
}
