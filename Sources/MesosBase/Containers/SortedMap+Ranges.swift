extension SortedMap {
    /// The entries in order from the first whose key is not below `start`, for as long as the condition holds.
    package func entries(from start: Key, while isIncluded: (Key) -> Bool) -> [(key: Key, value: Value)] {
        guard !chunks.isEmpty else { return [] }
        var found: [(key: Key, value: Value)] = []
        var chunk = chunkIndex(for: start)
        var index = position(of: start, in: chunk).index
        while chunk < chunks.count {
            while index < chunks[chunk].keys.count {
                let key = chunks[chunk].keys[index]
                guard isIncluded(key) else { return found }
                found.append((key, chunks[chunk].values[index]))
                index += 1
            }
            chunk += 1
            index = 0
        }
        return found
    }
}
