import Model

extension Theme {
  /// Tells the stylesheet; nothing where the device decides.
  var rootAttribute: HTML? {
    switch self {
    case .automatic: nil
    case .light: #" data-theme="light""#
    case .dark: #" data-theme="dark""#
    }
  }

  /// The colours of what the browser draws itself, before the stylesheet and around the page: the sheet's.
  var browserColors: HTML {
    switch self {
    case .automatic:
      """
      <meta name="color-scheme" content="light dark">
      <meta name="theme-color" content="#ffffff">
      <meta name="theme-color" content="#181f28" media="(prefers-color-scheme: dark)">
      """
    case .light:
      """
      <meta name="color-scheme" content="light">
      <meta name="theme-color" content="#ffffff">
      """
    case .dark:
      """
      <meta name="color-scheme" content="dark">
      <meta name="theme-color" content="#181f28">
      """
    }
  }
}
