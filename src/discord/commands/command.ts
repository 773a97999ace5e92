import type {
	AutocompleteInteraction,
	ChatInputCommandInteraction,
	MessageContextMenuCommandInteraction,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
	RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Engine } from "../../search/index.ts";
import type { Service } from "../service.ts";

/** A slash command: how Discord lists it, and what it does. */
export interface Command {
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	/** How it is typed, for /help: `/ask question: why was the gas deal stalled`. */
	readonly example: string;
	/** Whether it works in channels, too, in which a server's managers do not let the bot answer. */
	readonly isEverywhere?: true;
	/** Answers the interaction. A `UserError` thrown is shown to the asker as it stands. */
	execute(interaction: ChatInputCommandInteraction, engine: Engine, service: Service): Promise<void>;
	/** Offers what the option that is being typed may hold; for commands with such an option. */
	suggest?(interaction: AutocompleteInteraction, engine: Engine, service: Service): Promise<void>;
}

/** A command in the menu of messages. Its interaction brings the message's words, whatever the bot may read. */
export interface MessageCommand {
	readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
	/** Answers the interaction. A `UserError` thrown is shown to the asker as it stands. */
	execute(interaction: MessageContextMenuCommandInteraction, engine: Engine, service: Service): Promise<void>;
}
