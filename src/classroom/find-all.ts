/** Everything inside `root` that a selector matches, in the order of the page. */
export const findAll = <E extends HTMLElement>(root: ParentNode, selector: string): E[] =>
  Array.from(root.querySelectorAll<E>(selector));
