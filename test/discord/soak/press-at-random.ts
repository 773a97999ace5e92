import type { APIMessage, APIUser } from "discord.js";
import { type Component, everyComponent } from "../../discord-stand-in/component-limits.ts";
import type { InteractionHandle } from "../../discord-stand-in/handles.ts";
import type { DiscordStandIn } from "../../discord-stand-in/index.ts";
import { pick, type Random, wordsFor } from "./words.ts";

const button = 2;
const textMenu = 3;
/** Of users, roles, either, and channels. */
const otherMenus: readonly number[] = [5, 6, 7, 8];
const textField = 4;
const ephemeral = 1 << 6;

/** What of a message somebody can press or choose from. */
function pressable({ components = [] }: APIMessage): Component[] {
	return everyComponent(components)
		.map(({ component }) => component)
		.filter(
			({ type, custom_id: id, disabled }) =>
				id && !disabled && (type === button || type === textMenu || otherMenus.includes(type)),
		);
}

/** A message with something to press that this user can see, if there is one; mostly one of the latest. */
export function messageToPress(
	messages: readonly APIMessage[],
	user: APIUser,
	random: Random,
): APIMessage | undefined {
	const seen = messages.filter((message) => pressable(message).length > 0 && isSeen(message, user));
	if (seen.length === 0) return undefined;
	return pick(random() < 0.7 ? seen.slice(-20) : seen, random);
}

function isSeen({ flags, interaction_metadata: origin }: APIMessage, user: APIUser): boolean {
	return ((flags ?? 0) & ephemeral) === 0 || origin?.user.id === user.id;
}

/** Presses something of the message, now and then with an id that it does not have. */
export function press(
	discord: DiscordStandIn,
	message: APIMessage,
	user: APIUser,
	random: Random,
): InteractionHandle {
	const component = pick(pressable(message), random);
	const { type, custom_id: id = "", options = [] } = component;
	if (random() < 0.1) return discord.press(message, forgery(id, random), { user, forged: true });
	if (type === button) return discord.press(message, id, { user });
	const value = type === textMenu ? pick(options, random).value : type === 8 ? message.channel_id : user.id;
	return discord.press(message, id, { user, values: [value] });
}

function forgery(id: string, random: Random): string {
	const at = Math.floor(random() * id.length);
	return pick(
		[`${id.slice(0, at)}~${id.slice(at + 1)}`, id.replace(/\d/, "7"), "v1::::", "🦆".repeat(20)],
		random,
	);
}

/** Fills in and sends the form that was opened. */
export function submit(
	discord: DiscordStandIn,
	opened: InteractionHandle,
	random: Random,
): Promise<InteractionHandle> {
	const fields = everyComponent(opened.interaction.modal?.components ?? [])
		.map(({ component }) => component as Component & { min_length?: number; max_length?: number })
		.filter(({ type }) => type === textField);
	const values = fields.map(({ custom_id: id = "", min_length: min = 1, max_length: max = 4000 }) => {
		return [id, wordsFor(id, random).slice(0, max).padEnd(min, "x")];
	});
	return discord.submitModal(opened, Object.fromEntries(values));
}
