"""scrapenews"""
