extension Site {
  /// What every page names in its head. The modules import each other several deep: a browser is told of all of them
  /// at once, so that it does not ask for one only after it has read another.
  static func resources(_ assets: String, modules: [String]) -> HTML {
    let preloads: [HTML] = modules.map { module in
      """
      <link rel="modulepreload" href="\(assets)\(module)">

      """
    }
    return """
      <link rel="stylesheet" href="\(assets)site.css">
      \(preloads)\
      <script type="module" src="\(assets)js/main.js"></script>
      <link rel="icon" href="\(assets)martlet.svg" type="image/svg+xml">
      <link rel="manifest" href="/manifest.webmanifest">

      """
  }
}
