/* Discord's numbers, written out here so that the stand-in does not take its idea of them from the client under test. */

export const Op = {
	Dispatch: 0,
	Heartbeat: 1,
	Identify: 2,
	PresenceUpdate: 3,
	VoiceStateUpdate: 4,
	Resume: 6,
	Reconnect: 7,
	RequestGuildMembers: 8,
	InvalidSession: 9,
	Hello: 10,
	HeartbeatAck: 11,
} as const;

export const Close = {
	UnknownOpcode: 4001,
	DecodeError: 4002,
	NotAuthenticated: 4003,
	AuthenticationFailed: 4004,
	AlreadyAuthenticated: 4005,
	InvalidSequence: 4007,
	InvalidVersion: 4012,
	DisallowedIntents: 4014,
} as const;

export const Intent = {
	Guilds: 1 << 0,
	GuildMembers: 1 << 1,
	GuildPresences: 1 << 8,
	GuildMessages: 1 << 9,
	DirectMessages: 1 << 12,
	MessageContent: 1 << 15,
} as const;

export const InteractionKind = { Command: 2, Component: 3, Autocomplete: 4, ModalSubmit: 5 } as const;

export const Callback = {
	Pong: 1,
	Message: 4,
	DeferredMessage: 5,
	DeferredUpdate: 6,
	Update: 7,
	Autocomplete: 8,
	Modal: 9,
} as const;

export const CommandKind = { Slash: 1, User: 2, Message: 3 } as const;

export const OptionKind = { Subcommand: 1, Group: 2, String: 3, Integer: 4, Boolean: 5, Number: 10 } as const;

export const ChannelKind = { Text: 0, Dm: 1, Thread: 11 } as const;

export const Flag = { HasThread: 1 << 5, Ephemeral: 1 << 6, Loading: 1 << 7, ComponentsV2: 1 << 15 } as const;

export const MessageKind = { Default: 0, Reply: 19, SlashCommand: 20, ContextMenu: 23 } as const;

/** How long a bot has for its first response to an interaction, and for everything after it. */
export const firstResponseLimitMs = 3_000;
export const tokenLifetimeMs = 15 * 60_000;
