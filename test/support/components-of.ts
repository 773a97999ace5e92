import type { APIMessage } from "discord.js";
import { type Component, everyComponent } from "../discord-stand-in/component-limits.ts";

/** The first component of a message whose custom id begins so; throws where there is none. */
export function componentOf(message: APIMessage, beginning: string): Component & { custom_id: string } {
	const all = everyComponent(message.components ?? []).map(({ component }) => component);
	const found = all.find(({ custom_id: id }) => id?.startsWith(beginning));
	if (found?.custom_id === undefined) {
		const ids = all.flatMap(({ custom_id: id }) => id ?? []).join(", ") || "none";
		throw new Error(`no component ${beginning}; there are: ${ids}`);
	}
	return { ...found, custom_id: found.custom_id };
}
