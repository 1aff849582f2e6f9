/// What is wrong with an identifier; its description is the sentence that a framework is told.
public indirect enum IdentifierError: Error, Equatable, CustomStringConvertible {
    /// The identifier has no characters.
    case empty
    /// The identifier has more bytes than a file's name may have.
    case tooLong
    /// The identifier is `.` or `..`, which are no names of directories.
    case reserved(String)
    /// The identifier has a control character, a slash or a backslash.
    case invalidCharacters(String)
    /// The container's name has more bytes than are left for it in a path.
    case containerTooLong(String)
    /// The container's name has a dot or a space.
    case invalidContainerCharacters(String)
    /// Something is wrong with the container that the container is nested in.
    case parent(IdentifierError)
    /// The bytes are not sixteen, or not those of one of the five versions of RFC 4122.
    case invalidUUID

    /// The most bytes an identifier may have.
    public static var longestIdentifier: Int { 255 }

    /// The most bytes the name of a container may have.
    public static var longestContainerName: Int { 242 }

    /// The sentence that a framework is told.
    public var description: String {
        switch self {
        case .empty:
            "ID must not be empty"
        case .tooLong:
            "ID must not be greater than \(Self.longestIdentifier) characters"
        case .reserved(let id):
            "'\(id)' is disallowed"
        case .invalidCharacters(let id):
            "'\(id)' contains invalid characters"
        case .containerTooLong(let id):
            "'ContainerID.value' '\(id)' exceeds the maximum length (\(Self.longestContainerName))"
        case .invalidContainerCharacters(let id):
            "'ContainerID.value' '\(id)' contains invalid characters"
        case .parent(let error):
            "'ContainerID.parent' is invalid: \(error)"
        case .invalidUUID:
            "Not a valid UUID"
        }
    }

    /// Checks any text that is to name a directory of its own, such as the name of a persistent volume.
    ///
    /// - Throws: What is wrong with the text.
    public static func check(_ id: String) throws(IdentifierError) {
        guard !id.isEmpty else { throw .empty }
        guard id.utf8.count <= longestIdentifier else { throw .tooLong }
        guard id != ".", id != ".." else { throw .reserved(id) }
        let isValid = id.utf8.allSatisfy { byte in
            byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
        }
        guard isValid else { throw .invalidCharacters(id) }
    }

    /// Checks bytes that are to name an update or operation.
    ///
    /// - Throws: ``invalidUUID`` if there are not sixteen, or their version is none of 1 to 5.
    public static func check(uuid: [UInt8]) throws(IdentifierError) {
        guard uuid.count == 16, (1...5).contains(uuid[6] >> 4) else { throw .invalidUUID }
    }
}
