import type {
	AutocompleteInteraction,
	ChatInputCommandInteraction,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Engine } from "../../search/index.ts";

/** A slash command: how Discord lists it, and what it does. */
export interface Command {
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	/** Answers the interaction. A `UserError` thrown is shown to the asker as it stands. */
	execute(interaction: ChatInputCommandInteraction, engine: Engine): Promise<void>;
	/** Offers what the option that is being typed may hold; for commands with such an option. */
	suggest?(interaction: AutocompleteInteraction, engine: Engine): Promise<void>;
}
