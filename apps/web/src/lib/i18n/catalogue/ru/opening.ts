/** What is read first on the front page: part of `creating`, and of the first script. */
export const opening = {
  heading: "Когда и где встречаемся?",
  lead: "Выбери несколько вариантов, отправь одну ссылку — и сразу видно, кто когда может. Без регистрации и почты.",
};
