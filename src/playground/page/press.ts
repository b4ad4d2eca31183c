/** Sends the press of a component to the bot; rejects where the bot did not answer. */
export type Press = (customId: string, componentType: number, values: string[]) => Promise<void>;
