/** A feature that the code uses, by its key in MDN's compatibility data. */
export interface FeatureUse {
  key: string;
  /** Where, as an editor takes it: `line:column`. */
  at: string;
}
