import Model

/// Who lives in the demo: people who made computing what it is, under the names they used.
enum DemoNames {
  static let all: [(handle: String, name: String)] = [
    ("ada", "Ada Lovelace"), ("grace", "Grace Hopper"), ("alan", "Alan Turing"),
    ("linus", "Linus Torvalds"), ("margaret", "Margaret Hamilton"), ("dennis", "Dennis Ritchie"),
    ("barbara", "Barbara Liskov"), ("donald", "Donald Knuth"), ("katherine", "Katherine Johnson"),
    ("edsger", "Edsger W. Dijkstra"), ("radia", "Radia Perlman"), ("ken", "Ken Thompson"),
    ("frances", "Frances Allen"), ("tony", "Tony Hoare"), ("hedy", "Hedy Lamarr"),
    ("niklaus", "Niklaus Wirth"), ("xia", "夏培肃"), ("sergei", "Сергей Лебедев"),
    ("karen", "Karen Spärck Jones"), ("john", "John McCarthy"), ("jean", "Jean Bartik"),
    ("claude", "Claude Shannon"), ("mary", "Mary Kenneth Keller"), ("robin", "Robin Milner"),
    ("wang", "王选"), ("andrei", "Андрей Ершов"), ("adele", "Adele Goldberg"),
    ("alonzo", "Alonzo Church"), ("lynn", "Lynn Conway"), ("kurt", "Kurt Gödel"),
    ("emmy", "Emmy Noether"), ("leslie", "Leslie Lamport"), ("sophie", "Sophie Wilson"),
    ("peter", "Peter Naur"), ("susan", "Susan Kare"), ("bob", ""),
    ("ekaterina", "Екатерина Ющенко"),
    ("zhou", "周以真"), ("perlis", "Alan J. Perlis"), ("martlet", "A bird"),
  ]

  /// The number of the bird, which looks down on everybody.
  static let bird = all.count - 1

  /// The first people have these names; those after them get numbers.
  static func handle(_ number: Int) -> Handle {
    let (name, round) = (number % all.count, number / all.count)
    return Handle(all[name].handle + (round == 0 ? "" : "\(round + 1)")) ?? fallback
  }

  /// Never needed, as all handles above are well-formed.
  private static let fallback = all.lazy.compactMap { Handle($0.handle) }[0]
}
