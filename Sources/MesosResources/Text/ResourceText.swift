extension Resources {
    /// Reads resources from a text such as `cpus:4;mem:1024;ports:[31000-32000,33000-33010];cpus(role):2;disks:{a,b}`.
    ///
    /// Entries are separated by semicolons; a name may be followed by the role that the resource is reserved to, in
    /// parentheses. A value is a number that is not below zero, ranges in brackets, or items in braces. Spaces do not
    /// matter, and `mem` and `disk` are in MB.
    ///
    /// A text that begins with a bracket is an array of JSON, which can also say disks and what they are, as in
    /// `[{"name": "disk", "type": "SCALAR", "scalar": {"value": 1024}, "disk": {"source": {"type": "MOUNT", "mount":
    /// {"root": "/data"}}}}]`. What only exists at run time (volumes, dynamic reservations, revocable resources) is
    /// refused, as Mesos does for an agent's `--resources`; ``init(jsonText:)`` reads all.
    ///
    /// - Parameters:
    ///   - text: What to read.
    ///   - defaultRole: The role that entries without one are reserved to; `*` reserves them for nobody.
    /// - Throws: What is wrong with the text, and where.
    public init(parsing text: String, defaultRole: String = "*") throws(ResourceParseError) {
        self = try ResourceParser(text).resources(defaultRole: defaultRole)
    }

    /// Why the literal that these resources were made from could not be read; `nil` if all is well.
    ///
    /// Such resources are empty, and so is nothing that is added to them: a sum has the problem of its parts.
    public var problem: ResourceParseError? { problemBox?.error }

    /// The resources themselves.
    ///
    /// - Throws: The ``problem``, if a literal could not be read.
    public func checked() throws(ResourceParseError) -> Resources {
        if let problem { throw problem }
        return self
    }
}

extension Resources: ExpressibleByStringLiteral {
    /// Creates resources from a literal text; one that cannot be read gives empty resources with a ``problem``, which
    /// the first function that can throw reports.
    public init(stringLiteral text: String) {
        do {
            try self.init(parsing: text)
        } catch {
            self.init()
            problemBox = ProblemBox(error)
        }
    }
}

extension Resources: CustomStringConvertible {
    /// The entries in order of name and role as text that can be read again, such as `cpus:4;cpus(role):2;mem:1024`.
    ///
    /// Equal resources give equal texts. What a text cannot say (who reserved, to whom it is allocated, which disk)
    /// is left out; ``detailedDescription`` has it.
    public var description: String {
        let ordered = entries.sorted { first, second in
            if first.name != second.name { return first.name < second.name }
            let roles = (first.reservedRole ?? "", second.reservedRole ?? "")
            if roles.0 != roles.1 { return roles.0 < roles.1 }
            return first.description < second.description
        }
        return ordered.map(\.description).joined(separator: ";")
    }

    /// The entries with all that belongs to them, as Mesos writes them in its messages, such as
    /// `cpus(allocated: web)(reservations: [(STATIC,web)]):4; mem(allocated: web):1024`, or `{}` if there is nothing.
    public var detailedDescription: String {
        isEmpty ? "{}" : entries.map(\.detailedDescription).joined(separator: "; ")
    }
}

extension Resource: CustomStringConvertible {
    /// The entry as text that can be read again, such as `cpus(role):4`.
    public var description: String { "\(briefName):\(value)" }

    fileprivate var briefName: String {
        if let role = reservedRole { "\(name)(\(role))" } else { name }
    }

    /// The entry with all that belongs to it, as Mesos writes it in its messages.
    public var detailedDescription: String {
        wireValue.mesosText
    }
}
