internal import CExpat

/// Whether the text inside an element that just began is wanted.
enum XMLFollow {
  case gatherText
  case ignoreText
}

/// Takes the elements of one part of a workbook.
protocol XMLHandler: AnyObject {
  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow
  /// An element ends; `text` is what was gathered since the last `gatherText`.
  func end(_ name: XMLName, text: Span<UInt8>) throws(TableError)
}

/// A streaming XML parser, by expat: the only file that calls it.
///
/// Refuses document types (and with them entities), deep nesting, long tokens and long texts. Understands UTF-8 and UTF-16.
@safe final class XMLStream {
  private let part: String
  private let path: String
  private let limits: ReadLimits
  private let handler: any XMLHandler
  private let parser: OpaquePointer

  private var depth = 0
  private var isGathering = false
  private var text: [UInt8] = []
  private var fed = 0
  private var failure: TableError?
  /// Whether `failure` is there: asked for every event, without a look at the error itself.
  private var hasFailed = false

  /// The open elements of the first two levels, as they are written.
  private(set) var openElements: [String] = []
  /// The encoding that the part declares.
  private(set) var declaredEncoding: String?

  /// Parses a whole part; stops without an error once `isDone` says so.
  static func parse(
    _ part: String, of archive: ZipArchive, path: String, limits: ReadLimits, handler: any XMLHandler,
    afterPiece isDone: () -> Bool = { false }
  ) throws(TableError) {
    let entry = try archive.entry(part)
    let stream = try XMLStream(part, path: path, limits: limits, handler: handler)
    var bytes: [UInt8] = []
    while try entry.read(into: &bytes) {
      try stream.feed(bytes.span)
      if isDone() { return }
      bytes.removeAll(keepingCapacity: true)
    }
    try stream.feed(Span(), isLast: true)
  }

  init(_ part: String, path: String, limits: ReadLimits, handler: any XMLHandler) throws(TableError) {
    guard let parser = unsafe XML_ParserCreate(nil) else {
      throw TableError(.brokenXML(part: part, line: 0, reason: "out of memory"), path: path)
    }
    unsafe self.parser = parser
    self.part = part
    self.path = path
    self.limits = limits
    self.handler = handler
    setHandlers()
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// How many elements are open.
  var openCount: Int { depth }

  /// Parses what follows.
  func feed(_ bytes: Span<UInt8>, isLast: Bool = false) throws(TableError) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), isLast ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      let reason = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) }
      let line = unsafe Int(XML_GetCurrentLineNumber(parser))
      throw TableError(.brokenXML(part: part, line: line, reason: reason ?? "?"), path: path)
    }
    fed += bytes.count
    guard unfinishedBytes <= limits.xmlTokenBytes else {
      throw TableError(.limitExceeded(limit: "xmlTokenBytes", allowed: limits.xmlTokenBytes), path: path)
    }
  }

  /// Behind the last event only an unfinished token is left.
  private var unfinishedBytes: Int { unsafe fed - max(Int(XML_GetCurrentByteIndex(parser)), 0) }

  private func setHandlers() {
    // The stream outlives every call into the parser: only `feed`, a method of it, makes one.
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name = unsafe name, let attributes = unsafe attributes else { return }
        unsafe XMLStream.with(context) { unsafe $0.didStart(XMLName(name), XMLAttributes(attributes)) }
      },
      { context, name in
        guard let name = unsafe name else { return }
        unsafe XMLStream.with(context) { unsafe $0.didEnd(XMLName(name)) }
      })
    unsafe XML_SetCharacterDataHandler(parser) { context, bytes, count in
      guard let bytes = unsafe bytes, count > 0 else { return }
      unsafe XMLStream.with(context) { unsafe $0.didRead(UnsafeRawBufferPointer(start: bytes, count: Int(count))) }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      unsafe XMLStream.with(context) { $0.fail(TableError(.forbiddenXML(part: $0.part), path: $0.path)) }
    }
    unsafe XML_SetXmlDeclHandler(parser) { context, _, encoding, _ in
      guard let encoding = unsafe encoding else { return }
      unsafe XMLStream.with(context) { unsafe $0.declaredEncoding = String(cString: encoding) }
    }
  }

  /// Hands on the stream that `init` gave to the parser, without counting a reference, which would cost more than most events.
  @inline(__always)
  private static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLStream) -> Void) {
    guard let context = unsafe context else { return }
    unsafe Unmanaged<XMLStream>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  private func didStart(_ name: XMLName, _ attributes: XMLAttributes) {
    guard !hasFailed else { return }
    depth += 1
    guard depth <= limits.xmlDepth else {
      return fail(TableError(.limitExceeded(limit: "xmlDepth", allowed: limits.xmlDepth), path: path))
    }
    if depth <= 2 { openElements.append(name.written) }
    do throws(TableError) {
      isGathering = try handler.start(name, attributes) == .gatherText
      if isGathering { text.removeAll(keepingCapacity: true) }
    } catch {
      fail(error)
    }
  }

  private func didEnd(_ name: XMLName) {
    guard !hasFailed else { return }
    depth -= 1
    if depth < 2 { openElements.removeLast() }
    isGathering = false
    do throws(TableError) {
      if text.isEmpty { return try handler.end(name, text: Span()) }
      // Taken out for a while, so that it can be borrowed; its room is kept.
      var gathered = exchange(&text, with: [])
      try handler.end(name, text: gathered.span)
      gathered.removeAll(keepingCapacity: true)
      text = gathered
    } catch {
      fail(error)
    }
  }

  private func didRead(_ bytes: UnsafeRawBufferPointer) {
    guard isGathering, !hasFailed else { return }
    unsafe text.append(contentsOf: bytes)
    guard text.count <= limits.fieldBytes else {
      return fail(TableError(.limitExceeded(limit: "fieldBytes", allowed: limits.fieldBytes), path: path))
    }
  }

  private func fail(_ error: TableError) {
    failure = error
    hasFailed = true
    _ = unsafe XML_StopParser(parser, XML_Bool(0))
  }
}
