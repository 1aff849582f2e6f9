extension V1.UUID {
    /// Checks that there are sixteen bytes and that they are those of a UUID.
    ///
    /// - Throws: ``IdentifierError/invalidUUID`` if not.
    public func validate() throws(IdentifierError) {
        try IdentifierError.check(uuid: value)
    }
}
