import type { APIMessage } from "discord.js";
import { buttonType, type Component, everyComponent } from "../discord-stand-in/component-limits.ts";

function componentsOf({ components = [] }: APIMessage): Component[] {
	return everyComponent(components).map(({ component }) => component);
}

export function buttonsOf(message: APIMessage): Component[] {
	return componentsOf(message).filter(({ type }) => type === buttonType);
}

/** What stands on a message's buttons, row by row. */
export function rowsOf({ components = [] }: APIMessage): string[][] {
	return components.map((row) =>
		buttonsOf({ components: [row] } as APIMessage).map(({ label, emoji }) => label ?? emoji?.name ?? ""),
	);
}

/** The custom ids of a message's buttons and menus. */
export function idsOf(message: APIMessage): string[] {
	return componentsOf(message).flatMap(({ custom_id: id }) => id ?? []);
}

/** The first component of a message whose custom id begins so; throws where there is none. */
export function componentOf(message: APIMessage, beginning: string): Component & { custom_id: string } {
	const found = componentsOf(message).find(({ custom_id: id }) => id?.startsWith(beginning));
	if (found?.custom_id === undefined)
		throw new Error(`no component ${beginning}; there are: ${idsOf(message).join(", ") || "none"}`);
	return { ...found, custom_id: found.custom_id };
}

/** The custom id of a message's button or menu for an action. */
export function idOf(message: APIMessage, action: string): string {
	return componentOf(message, `v1:${action}:`).custom_id;
}
