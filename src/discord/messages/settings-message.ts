import {
	type APIActionRowComponent,
	type APIButtonComponent,
	type APIChannelSelectComponent,
	ButtonStyle,
	ChannelType,
	ComponentType,
	SelectMenuDefaultValueType,
} from "discord.js";
import type { Language } from "../../languages/index.ts";
import { mostChannels, type ServerSettings } from "../../state/settings.ts";
import { channelList } from "../manners/where-answered.ts";
import { type Message, plainCardMessage } from "./message.ts";

interface SettingsCard {
	readonly settings: ServerSettings;
	readonly language: Language;
	/** Whether a channel is still there: Discord does not take others into a menu. */
	readonly isThere: (channelId: string) => boolean;
	readonly idOf: (action: SettingsAction) => string;
}

/** A message that has a menu beside its button. */
export type SettingsMessage = Omit<Message, "components"> & {
	readonly components: readonly APIActionRowComponent<APIButtonComponent | APIChannelSelectComponent>[];
};

/** What can be done on the card: choose channels, or let all count. */
type SettingsAction = "channels" | "everywhere";

/** Where people can write or hang threads under; a thread counts as the channel it hangs under. */
const channelTypes = [
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildForum,
	ChannelType.GuildVoice,
	ChannelType.GuildStageVoice,
] as const;

/** A server's settings as a card, with a menu and a button to change them. */
export function settingsMessage(card: SettingsCard): SettingsMessage {
	const {
		settings: { channels },
		language: { settings: words },
	} = card;
	const where = channels.length > 0 ? words.only(channelList(channels)) : words.everywhere;
	return {
		...plainCardMessage(words.title, `${where}\n\n${words.hint}`),
		components: [row(channelMenu(card)), row(everywhereButton(card))],
	};
}

function row<Component extends APIButtonComponent | APIChannelSelectComponent>(
	component: Component,
): APIActionRowComponent<Component> {
	return { type: ComponentType.ActionRow, components: [component] };
}

function channelMenu({ settings, language, isThere, idOf }: SettingsCard): APIChannelSelectComponent {
	return {
		type: ComponentType.ChannelSelect,
		custom_id: idOf("channels"),
		channel_types: [...channelTypes],
		min_values: 0,
		max_values: mostChannels,
		placeholder: language.settings.placeholder,
		default_values: settings.channels
			.filter(isThere)
			.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
	};
}

function everywhereButton({ settings, language, idOf }: SettingsCard): APIButtonComponent {
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		custom_id: idOf("everywhere"),
		label: language.settings.everywhereButton,
		disabled: settings.channels.length === 0,
	};
}
