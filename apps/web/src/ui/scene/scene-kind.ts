/** What has happened, or has not. */
export type SceneKind =
  | "empty"
  | "firstYes"
  | "allAnswered"
  | "tie"
  | "noneWorks"
  | "waitingList"
  | "decided"
  | "offline"
  | "gone"
  | "notFound"
  | "crashed";
