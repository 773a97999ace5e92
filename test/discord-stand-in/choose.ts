import type { Component } from "./component-limits.ts";
import { ordinaryPermissions } from "./payloads.ts";
import type { World } from "./world.ts";

const channelSelectType = 8;

/** What an interaction says of a choice from a menu; throws where Discord's client would not let anybody choose it. */
export function chooseFrom(world: World, menu: Component, values: readonly string[]): object {
	const { min_values: min = 1, max_values: max = 1 } = menu;
	if (values.length < min || values.length > max)
		throw new Error(`the menu takes ${min} to ${max} values, not ${values.length}`);
	return menu.type === channelSelectType
		? { values, resolved: { channels: resolvedChannels(world, menu, values) } }
		: { values };
}

function resolvedChannels(
	world: World,
	{ channel_types: types = [] }: Component,
	values: readonly string[],
): object {
	const resolved = values.map((id) => {
		const channel = world.channels.get(id);
		if (!channel) throw new Error(`there is no channel ${id} to choose`);
		const { type, name, parentId = null } = channel;
		if (types.length > 0 && !types.includes(type))
			throw new Error(`the menu does not offer channels of type ${type}`);
		return [id, { id, type, name, parent_id: parentId, permissions: ordinaryPermissions, flags: 0 }];
	});
	return Object.fromEntries(resolved);
}
