import MesosWire

extension Resources {
    /// Reads resources from an array of JSON, in either format, with all that ``jsonText`` writes.
    ///
    /// Of a disk's volume, paths and mode are read.
    ///
    /// - Throws: What is wrong with the text, and where.
    public init(jsonText: String) throws(ResourceParseError) {
        let text = ResourceParser(jsonText)
        self.init(try text.resourcesInJSON(defaultRole: RoleName.unreserved).map(\.resource))
    }

    /// The entries as an array of JSON, with reservations in the list that all versions since 1.4 read.
    ///
    /// A shared resource is written as often as it is counted, and of a disk's volume, paths and mode.
    public var jsonText: String {
        var json = JSONWriter()
        json.array { list in
            for entry in entries {
                let message = entry.wireValue
                for _ in 0..<max(1, entry.sharedCount) { list.resource(message) }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension ResourceParser {
    /// Whether the text is to be JSON: nothing else begins with a bracket.
    var isJSON: Bool {
        bytes.first { !Self.isSpace($0) } == UInt8(ascii: "[")
    }

    /// The resources of an array of JSON, each with the number of characters before it.
    ///
    /// - Parameter defaultRole: The role that those without a role or reservations are reserved to.
    func resourcesInJSON(defaultRole: String) throws(ResourceParseError) -> [(resource: Resource, offset: Int)] {
        var result: [(resource: Resource, offset: Int)] = []
        for (message, start) in try messagesInJSON() {
            var message = message
            if message.role == nil, message.reservations.isEmpty { message.role = defaultRole }
            do throws(ResourceError) {
                result.append((try Resource(message), start))
            } catch {
                throw ResourceParseError.invalidResource(error, at: offset(start))
            }
        }
        return result
    }

    private func messagesInJSON() throws(ResourceParseError) -> [(message: V1.Resource, start: Int)] {
        do throws(JSONFault) {
            let root = try JSONReader.value(in: bytes)
            guard case .array(let nodes) = root.value else {
                throw JSONFault(
                    .unexpected(String(text.prefix(1)), expected: "an array of resources"), at: root.offset)
            }
            var messages: [(message: V1.Resource, start: Int)] = []
            for node in nodes { messages.append((try V1.Resource(node), node.offset)) }
            return messages
        } catch {
            throw .malformedJSON(error.problem, at: offset(error.offset))
        }
    }

    /// The resources of an array of JSON, as an agent's configuration may name them.
    func configuredResourcesInJSON(defaultRole: String) throws(ResourceParseError) -> Resources {
        var (entries, types) = ([Resource](), ResourceTypes())
        for (entry, start) in try resourcesInJSON(defaultRole: defaultRole) {
            if entry.isPersistentVolume { throw .persistentVolume(entry.detailedDescription, at: offset(start)) }
            if entry.isRevocable { throw .revocable(entry.detailedDescription, at: offset(start)) }
            if entry.isDynamicallyReserved { throw .dynamicallyReserved(entry.detailedDescription, at: offset(start)) }
            guard types.agree(with: entry) else { throw .conflictingTypes(entry.name, at: offset(start)) }
            entries.append(entry)
        }
        return Resources(entries)
    }
}
