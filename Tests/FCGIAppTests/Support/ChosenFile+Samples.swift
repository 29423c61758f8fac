import Foundation

extension ChosenFile {
  /// A picture of 40 × 30 pixels.
  static func red(_ field: String = "picture1") -> ChosenFile {
    ChosenFile(
      field: field, name: "red.png",
      bytes: bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAK0lEQVR4nO3NMQEAAAgDILV/MGNZwW8P\
        FKC3Mib0isVisVgsFovFYrH44QDLbgEE5cG6OwAAAABJRU5ErkJggg==
        """))
  }

  /// A picture of 300 × 60 pixels.
  static func blue(_ field: String = "picture1") -> ChosenFile {
    ChosenFile(
      field: field, name: "blue.png",
      bytes: bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAASwAAAA8CAIAAABTvhANAAAAw0lEQVR4nO3TMQEAIAzAsIF/YZOFjB4k\
        Cvr0zOwAnVsHwO9MCDETQsyEEDMhxEwIMRNCzIQQMyHETAgxE0LMhBAzIcRMCDETQsyEEDMhxEwIMRNC\
        zIQQMyHETAgxE0LMhBAzIcRMCDETQsyEEDMhxEwIMRNCzIQQMyHETAgxE0LMhBAzIcRMCDETQsyEEDMh\
        xEwIMRNCzIQQMyHETAgxE0LMhBAzIcRMCDETQsyEEDMhxEwIMRNCzIQQMyHETAgxE0LsAVYdAUBAKHbm\
        AAAAAElFTkSuQmCC
        """))
  }

  static func script(_ field: String = "picture1") -> ChosenFile {
    ChosenFile(
      field: field, name: "cat.svg",
      bytes: Array("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".utf8))
  }

  private static func bytes(_ base64: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: base64) ?? Data())
  }
}
