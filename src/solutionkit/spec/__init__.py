"""What an author may write, and how it is bound. The only home of pydantic and jsonschema."""
