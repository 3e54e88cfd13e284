export const linkClaim = {
  youAre: (name: string) => `Здесь ты — ${name}`,
  linkOf: (name: string) => `Эта ссылка — личная ссылка участника ${name}. Стать ${name} на этом устройстве?`,
  stay: (name: string) => `Остаться: ${name}`,
  become: (name: string) => `Стать: ${name}`,
  somebody: "кто-то другой",
  dead: "Личная часть этой ссылки больше не работает. Для тебя ничего не изменилось.",
  close: "Понятно",
  earlier: "Ещё на этом устройстве",
  be: (name: string) => `Стать: ${name}`,
};
