import Model
import Pictures
import Store
import Views
import Zip

/// What making archives and taking them in needs of the site.
struct Archives: Sendable {
  let folder: ArchiveFolder
  let zip: ZipTool
  let configuration: Configuration

  /// Nil where nobody can take their account along.
  init?(_ configuration: Configuration) {
    guard let zip = configuration.zip else { return nil }
    self.zip = zip
    self.configuration = configuration
    folder = ArchiveFolder(configuration.archives)
  }

  /// - Parameter owner: in whose language the pages are.
  func exportMaker(
    for owner: Account, reading reader: Reader, at now: Timestamp
  ) -> ExportMaker {
    ExportMaker(
      reader: reader, media: PictureFolder(configuration.media), zip: zip,
      stylesheet: "\(configuration.staticDirectory)/site.css",
      site: ArchiveSite(
        name: configuration.siteName, origin: configuration.origin,
        text: Catalogue[owner.language ?? .english], madeAt: now),
      now: now)
  }
}
