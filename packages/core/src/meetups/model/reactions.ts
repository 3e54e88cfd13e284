/** What a comment can be answered with by one tap. */
export const reactions = ["👍", "❤️", "😂", "🎉", "😮", "😢", "🤔", "👀"] as const;

export type Reaction = (typeof reactions)[number];
