extension V1.ContainerID: WireIdentifier {
    /// Creates the identifier of a container that is nested in none.
    public init(value: String) {
        self.init(value: value, parent: nil)
    }

    /// Orders containers so that a parent comes before what is nested in it.
    public static func < (first: Self, second: Self) -> Bool {
        first.path.lexicographicallyPrecedes(second.path)
    }

    /// Checks the container's name and those of its parents, which must have neither dots nor spaces.
    ///
    /// - Throws: What is wrong with the first name that is wrong, counted inside out.
    public func validate() throws(IdentifierError) {
        try IdentifierError.check(value)
        guard value.utf8.count <= IdentifierError.longestContainerName else { throw .containerTooLong(value) }
        guard !value.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }) else {
            throw .invalidContainerCharacters(value)
        }
        guard let parent else { return }
        do {
            try parent.validate()
        } catch {
            throw .parent(error)
        }
    }

    /// The names from the outermost container inwards, joined by dots.
    public var description: String { path.joined(separator: ".") }

    /// The names from the outermost container inwards.
    private var path: [String] { (parent?.path ?? []) + [value] }
}
