import {
	type APIButtonComponent,
	type APIModalInteractionResponseCallbackData,
	type ApplicationCommandDataResolvable,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ButtonStyle,
	type ChatInputCommandInteraction,
	Client,
	type ClientOptions,
	ComponentType,
	Events,
	GatewayIntentBits,
	type Interaction,
	type Message,
	Partials,
	TextInputStyle,
} from "discord.js";
import type { DiscordStandIn } from "./index.ts";

const more: APIButtonComponent = {
	type: ComponentType.Button,
	style: ButtonStyle.Primary,
	custom_id: "more",
	label: "More",
};
const form: APIModalInteractionResponseCallbackData = {
	custom_id: "wish",
	title: "A wish",
	components: [
		{
			type: ComponentType.ActionRow,
			components: [
				{ type: ComponentType.TextInput, custom_id: "text", label: "Text", style: TextInputStyle.Short },
			],
		},
	],
};
const text = ApplicationCommandOptionType.String;
const commands: ApplicationCommandDataResolvable[] = [
	{
		name: "ask",
		description: "Asks",
		options: [
			{ type: text, name: "question", description: "What to ask", required: true },
			{ type: text, name: "source", description: "Where to look", autocomplete: true },
			{
				type: ApplicationCommandOptionType.Integer,
				name: "limit",
				description: "How many",
				min_value: 1,
				max_value: 5,
			},
		],
	},
	{ name: "wish", description: "Opens a form" },
	{ name: "Check this quote", type: ApplicationCommandType.Message },
];

/** An unmodified discord.js client that does a little of everything; not the bot this project makes. */
export class ExampleBot {
	readonly client: Client<true>;
	readonly discord: DiscordStandIn;

	constructor(discord: DiscordStandIn, options: Partial<ClientOptions> = {}) {
		this.discord = discord;
		this.client = new Client({
			rest: { api: discord.apiUrl },
			intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
			partials: [Partials.Channel],
			allowedMentions: { parse: [] },
			...options,
		});
		this.client.on(Events.InteractionCreate, (interaction) => this.answer(interaction));
		this.client.on(Events.MessageCreate, (message) => this.hear(message));
	}

	/** Logs in and registers the commands. */
	async start(token = this.discord.token): Promise<this> {
		this.client.once(Events.ClientReady, ({ application }) => application.commands.set(commands));
		await this.client.login(token);
		await this.discord.registered("ask");
		return this;
	}

	async answer(interaction: Interaction): Promise<void> {
		if (interaction.isAutocomplete()) {
			const value = interaction.options.getFocused();
			await interaction.respond([{ name: `${value}…`, value }]);
		} else if (interaction.isMessageContextMenuCommand()) {
			await interaction.reply({
				content: `Checked: ${interaction.targetMessage.content}`,
				flags: "Ephemeral",
			});
		} else if (interaction.isButton()) {
			await interaction.update({ content: `${interaction.message.content} and more`, components: [] });
		} else if (interaction.isModalSubmit()) {
			await interaction.reply(`Wished: ${interaction.fields.getTextInputValue("text")}`);
		} else if (interaction.isChatInputCommand()) {
			if (interaction.commandName === "wish") await interaction.showModal(form);
			else await this.ask(interaction);
		}
	}

	async ask(interaction: ChatInputCommandInteraction): Promise<void> {
		await interaction.deferReply();
		const components = [{ type: ComponentType.ActionRow, components: [more] }];
		const content = `Answer to ${interaction.options.getString("question")}`;
		await interaction.editReply({ content, components });
		await interaction.followUp({ content: "By the way", flags: "Ephemeral" });
	}

	async hear(message: Message): Promise<void> {
		if (message.author.bot || message.content === "") return;
		await message.reply(`Heard: ${message.content.replace(/<@\d+> /, "")}`);
	}
}
