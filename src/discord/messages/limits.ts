/** What Discord takes, in characters. Its API reference counts code points; UTF-16 units are never fewer. */
export const limits = {
	content: 2000,
	embedTitle: 256,
	embedDescription: 4096,
	embedFooter: 2048,
	/** Over all embeds of one message: titles, descriptions, footers, fields. */
	embedsTotal: 6000,
	embeds: 10,
	rowButtons: 5,
	/** Of what is typed into a form. */
	textField: 4000,
	url: 2048,
	buttonUrl: 512,
	autocompleteChoices: 25,
	/** Of the name and of the value. */
	choice: 100,
	/** Of a select menu, and the characters of their labels and descriptions. */
	menuOptions: 25,
	menuOption: 100,
} as const;
