/** What people meet for, and the title that the page proposes for it. */
export const activities = {
  beer: { label: "Beer", title: "Who’s in for a beer?" },
  coffee: { label: "Coffee", title: "Coffee, anyone?" },
  dinner: { label: "Dinner", title: "Dinner, anyone?" },
  cinema: { label: "Cinema", title: "Movie night?" },
  concert: { label: "Gig", title: "Gig night?" },
  games: { label: "Games", title: "Board game night?" },
  walk: { label: "Walk", title: "Fancy a walk?" },
  sport: { label: "Sport", title: "Who’s up for some sport?" },
  library: { label: "Library", title: "Library, anyone?" },
  dolphinarium: { label: "Dolphinarium", title: "Off to the dolphinarium?" },
};
